// What the answers are called while nobody knows whose they are.

/** A for the first, from 0. */
export const letterOf = (place: number) => String.fromCharCode('A'.charCodeAt(0) + place);
