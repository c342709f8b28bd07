// The pieces of a plain sentence: what is certain in them, and what is not.

/** Numbers that are certain are strong, intervals and doubts are uncertain. Pieces join without a gap. */
export interface SentencePart {
  readonly text: string;
  readonly role: 'plain' | 'strong' | 'uncertain';
}

export const plain = (text: string): SentencePart => ({ text, role: 'plain' });
export const strong = (text: string): SentencePart => ({ text, role: 'strong' });
export const uncertain = (text: string): SentencePart => ({ text, role: 'uncertain' });
