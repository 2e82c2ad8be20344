// A space's short name for addresses and commands, made from its name.

/** Lower-case letters a–z, digits and hyphens; "utrymme" when the name has none of them. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'utrymme';
}
