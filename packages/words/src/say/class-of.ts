/** A class by its name and, in brackets, its title where that says more. */
export const classOf = (name: string, title: string): string => (title === name || title === '' ? name : `${name} (${title})`);
