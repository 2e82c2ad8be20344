// A person's conversations in one organisation.
import { request } from './client';
import type { Conversation, ConversationWithTurns } from './types';

/** Last changed first. */
export async function listConversations(organisation: number): Promise<Conversation[]> {
  const query = { organisation };
  return (await request<{ conversations: Conversation[] }>('GET', '/conversations', { query })).conversations;
}

export function createConversation(organisation: number, assistant: number | null): Promise<Conversation> {
  return request('POST', '/conversations', { body: { organisation, assistant } });
}

/** 0: its assistant's newest version, whichever that is when a question is asked. */
export function pinAssistant(id: number, version: number): Promise<Conversation> {
  return request('PATCH', `/conversations/${id}`, { body: { assistant_version: version } });
}

export function getConversation(id: number): Promise<ConversationWithTurns> {
  return request('GET', `/conversations/${id}`);
}

export function renameConversation(id: number, title: string): Promise<Conversation> {
  return request('PATCH', `/conversations/${id}`, { body: { title } });
}

export function deleteConversation(id: number): Promise<void> {
  return request('DELETE', `/conversations/${id}`);
}
