// A text as it became, with its headings as headings: on a line of their own they begin with "#".
export function NewText({ text }: { text: string }) {
  const parts = text.split(/^(#{1,6} .+)\n*/m);
  return (
    <div class="work-new-text">
      {parts.map((part, at) => {
        const heading = /^#{1,6} (.+)$/.exec(part)?.[1];
        return heading === undefined ? part : <h3 key={at}>{heading}</h3>;
      })}
    </div>
  );
}
