/** Words of models and of the examples in messages are put between these in Dutch. */
const QUOTED = /‘[^’]*’|"[^"]*"/g;
/** Words that no Dutch sentence has. */
const ENGLISH =
    /\b(?:the|and|or|are|not|this|that|these|those|with|without|which|who|what|when|where|there|they|their|it|its|has|have|had|does|been|be|can|cannot|must|should|would|than|then|from|for|by|as|at|on|but|no|nothing|none|one|two|write|give|take|name|names|needs|needed|missing|known|here|only|such|other|more|most|least|each|every|time|day|days|year|years|month|hour|hours|chance|share|threat|measure|file|line|value|values|number|text|list|class|scale|range)\b/gi;
/** Those of them that are Dutch as well. */
const DUTCH = new Set(['had', 'had', 'been', 'be', 'er', 'list', 'as', 'at']);

/** The English words of a text that is to be Dutch, apart from what it quotes. */
export function englishIn(text: string): string[] {
    return (text.replace(QUOTED, 'x').match(ENGLISH) ?? []).filter(word => !DUTCH.has(word.toLowerCase()));
}
