// Plain text a person has written, paragraph by paragraph.
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split(/\n+/).filter((part) => part.trim() !== '');
  return (
    <>
      {paragraphs.map((part, at) => (
        <p key={at} class="quiet">
          {part}
        </p>
      ))}
    </>
  );
}
