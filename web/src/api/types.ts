// The objects of the REST interface, as docs/api.md defines them. Ids are numbers, times RFC 3339 in UTC.

export type Role = 'reader' | 'editor' | 'administrator';
export type Access = 'organisation' | 'members';

export interface Person {
  id: number;
  email: string;
  name: string;
}

export interface Member extends Person {
  role: Role;
}

export interface Organisation {
  id: number;
  slug: string;
  name: string;
  kind: 'member' | 'national';
  role: Role;
}

export interface Session {
  person: Person & { is_operator: boolean; has_password: boolean };
  csrf: string;
  organisations: Organisation[];
  model: string | null;
}

export interface Space {
  id: number;
  organisation: number;
  slug: string;
  name: string;
  access: Access;
}

/** What a person reads about something that failed, in both languages. */
export interface Sentence {
  detail: string;
  detail_en: string;
}

export interface Document {
  id: number;
  organisation: number;
  space: number;
  name: string;
  title: string;
  media_type: string;
  size_bytes: number;
  language: string;
  state: 'received' | 'ready' | 'failed';
  failure: (Sentence & { code: string }) | null;
  pages: number;
  passages: number;
  added_at: string;
}

export interface Block {
  kind: 'heading' | 'paragraph' | 'list_item' | 'table_row' | 'code';
  level: number;
  page: number;
  /** Code points into the text, `end` excluded. */
  start: number;
  end: number;
}

export interface DocumentText {
  document: Document;
  text: string;
  blocks: Block[];
}

/** Where in a document something stands. */
export interface Place {
  /** The document. */
  id: number;
  document: string;
  title: string;
  heading: string;
  page: number;
  /** Code points into the document's text, `end` excluded. */
  start: number;
  end: number;
}

/** A place with its number in a list of them. */
export interface NumberedPlace extends Place {
  n: number;
}

export interface Citation extends NumberedPlace {
  quote: string;
  support: number;
}

export interface Turn {
  id: number;
  conversation: number;
  question: string;
  answer: string;
  writer: 'grund' | 'model';
  state: 'running' | 'done' | 'stopped' | 'failed';
  refused: boolean;
  citations: Citation[];
  warnings: string[];
  asked_at: string;
  ms: number;
}

export interface Conversation {
  id: number;
  organisation: number;
  title: string;
  created_at: string;
  changed_at: string;
}

export interface ConversationWithTurns extends Conversation {
  turns: Turn[];
}

export interface Hit extends Place {
  text: string;
  score: number;
  organisation: number;
  space: number;
  /** A code of GET /document-types. Like `date` and `language` "" where the document doesn't say. */
  type: string;
  date: string;
  language: string;
}

export type Phase = 'searching' | 'reading' | 'writing' | 'checking';
