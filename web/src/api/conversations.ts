// A person's conversations in one organisation.
import { request } from './client';
import type { Conversation, ConversationWithTurns } from './types';

/** Last changed first. */
export async function listConversations(organisation: number): Promise<Conversation[]> {
  const query = { organisation };
  return (await request<{ conversations: Conversation[] }>('GET', '/conversations', { query })).conversations;
}

export function createConversation(organisation: number): Promise<Conversation> {
  return request('POST', '/conversations', { body: { organisation } });
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
