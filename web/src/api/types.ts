// The objects of the REST interface, as docs/api.md defines them. Ids are numbers, times RFC 3339 in UTC.

export type Role = 'reader' | 'editor' | 'administrator';
export type Access = 'organisation' | 'members';
/** How well a text must be guarded, in order. */
export type SecurityClass = 'open' | 'internal' | 'sensitive' | 'secret';

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
  security_class: SecurityClass;
}

/** What a person reads about something that failed, in both languages. */
export interface Sentence {
  detail: string;
  detail_en: string;
}

/** What a document says of itself, or a person has set. "" where it is unknown. */
export interface Metadata {
  title: string;
  author: string;
  /** YYYY-MM-DD */
  date: string;
  /** BCP 47 */
  language: string;
  diarienummer: string;
  /** A code of GET /document-types. */
  type: string;
  publisher: string;
}

/** How far a document has come that is being taken in, for the first time or again. */
export interface Progress {
  step: 'waiting' | 'reading' | 'reading_pages' | 'indexing';
  /** 0–1 */
  share: number;
  attempts: number;
  /** Those that are read from pictures, and how many of them have been. */
  pages: number;
  pages_read: number;
  /** Null until the server has measured how long such work takes. */
  seconds_left: number | null;
}

export interface Document extends Metadata {
  id: number;
  organisation: number;
  space: number;
  name: string;
  /** What of the metadata a person has set. */
  edited: (keyof Metadata)[];
  media_type: string;
  size_bytes: number;
  state: 'received' | 'ready' | 'failed' | 'replaced';
  failure: (Sentence & { code: string }) | null;
  progress: Progress | null;
  pages: number;
  passages: number;
  version: number;
  /** The newer version, where there is one. */
  replaced_by: number | null;
  added_at: string;
  /** Null for documents that people added. */
  origin: Origin | null;
}

/** Where a source fetched a document, and on what terms. "" where the source doesn't say. */
export interface Origin {
  url: string;
  licence: string;
  publisher: string;
  published: string;
}

/** A page whose text was read from its picture. */
export interface ReadPage {
  page: number;
  /** 0–1; null where it could not be read. */
  confidence: number | null;
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
  pages: ReadPage[];
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

/** How a sentence of a model's answer stands to the passages that it cites. */
export interface CheckedSentence {
  /** Code points of the answer. */
  start: number;
  end: number;
  cited: number[];
  /** 0–1 */
  support: number;
  verdict: 'supported' | 'weak' | 'unsupported' | 'uncited' | 'unjudged';
  doubt: 'none' | 'words' | 'figures' | 'negation' | 'name' | 'language';
  /** The sentence of a source that comes nearest; "" when there is none. */
  nearest: string;
  /** That source's number; 0 when there is none. */
  nearest_n: number;
}

/** What was told while a turn was answered; the record keeps the codes only. */
export interface Warning {
  code: string;
  sentence: Sentence;
}

export interface Turn {
  id: number;
  conversation: number;
  question: string;
  answer: string;
  writer: 'grund' | 'model';
  /** Which language model wrote. */
  model: string | null;
  state: 'running' | 'done' | 'stopped' | 'failed';
  refused: boolean;
  citations: Citation[];
  /** Of a model's answer: those that assert something. Grund quotes. */
  sentences: CheckedSentence[];
  warnings: string[];
  /** Only for turns answered while the page was open. */
  told?: Warning[];
  asked_at: string;
  ms: number;
}

/** The assistant that a conversation is held with. */
export interface AssistantUse {
  /** In the library, unless it has been removed since. */
  id: number;
  /** As it was called then. */
  name: string;
  /** The newest when the conversation began, or the one it is pinned to. */
  version: number;
  is_pinned: boolean;
}

export interface Conversation {
  id: number;
  organisation: number;
  title: string;
  assistant: AssistantUse | null;
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

export type Phase = 'searching' | 'reading' | 'waiting' | 'writing' | 'checking';

/** In the queue of a language model. */
export interface QueuePlace {
  ahead: number;
  seconds: number;
}
