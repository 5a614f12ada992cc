/** What is written in a model, set apart from the sentence around it. */
export const code = (text: string): string => `‘${text}’`;
