/**
 * The name of the file for the report of a project, in a folder of reports: the name of the project without what some file
 * system forbids or reads as something else.
 */
export function reportFileName(project: string, extension: string): string {
    const plain = project
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}\p{M}._ -]/gu, '-')
        .replace(/^[. -]+|[. ]+$/g, '')
        .slice(0, 80);
    const usable = plain !== '' && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain);
    return `${usable ? plain : `project-${plain}`}.report.${extension}`;
}
