/** What formats of reports are called, and good for, where somebody chooses one. */
export const formats = {
    reading: 'To read',
    tables: 'Tables',
    programs: 'For programs',

    html: 'Report to read (HTML)',
    htmlFor: 'One page for the browser, for a telephone and for paper: to present, to search and to send.',
    docx: 'Document (Word)',
    docxFor: 'The report to read with headings, contents and pictures, for who writes on in a word processor.',
    markdown: 'Report to read (Markdown)',
    markdownFor: 'The report to read as text, for a pull request or a wiki.',
    xlsx: 'Workbook (Excel)',
    xlsxFor: 'The whole risk register and every table of the report, to filter, sort and reckon with.',
    csv: 'Risk register (CSV)',
    csvFor: 'A row for each threat and campaign, for any spreadsheet or database.',
    json: 'Everything (JSON)',
    jsonFor: 'The whole model and every figure, for programs and to compare two versions.',
    dot: 'Network (Graphviz)',
    dotFor: 'What depends on what, for a program that draws it.',
    mermaid: 'Network (Mermaid)',
    mermaidFor: 'What depends on what, drawn by GitHub, GitLab and many a wiki.',
    stix: 'Threats for exchange (STIX 2.1)',
    stixFor: 'Actors, campaigns, threats and measures, for programs that exchange knowledge of threats.'
};
