/** For whom a reply is: who has the machine, the file of a case that ends, colleagues. */
export const replyForms = ['customer', 'closing', 'internal'] as const;
export type ReplyForm = (typeof replyForms)[number];

/** What a reply is written in. */
export const replyFormats = ['text', 'html'] as const;
export type ReplyFormat = (typeof replyFormats)[number];
