/** Where the line of the offset begins. (`lastIndexOf` takes what lies before the text for its first character, which may be a new line.) */
export function lineStart(text: string, offset: number): number {
    return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
