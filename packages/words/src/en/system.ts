/** Why something cannot be read or written; behind a colon. */
export const system = {
    noPermission: 'you have no permission',
    missing: 'it does not exist',
    folderIsFile: 'a part of its path is a file, not a folder',
    isFolder: 'it is a folder',
    diskFull: 'the disk is full',
    readOnly: 'the disk can only be read',
    tooManyOpen: 'too many files are open',
    nameTooLong: 'its name is too long',
    readerGone: 'nobody reads it any more',
    noReader: 'nobody reads it',
    tooLarge: 'it is larger than files may be here',
    quota: 'you may not use more of the disk',
    linksInCircle: 'its links run in a circle',
    inUse: 'another program is using it',
    /** By the system's own code, such as EIO. */
    refused: ({ code }: { code: string }) => `the system refuses it (${code})`,
    noRegularFile: 'it is no regular file but a pipe or a device',
    largerThan: ({ megabytes }: { megabytes: number }) => `it is larger than ${megabytes} MB`,
    linkToOther: ({ file }: { file: string }) => `it is a link to ${file}, which has another ending`,
    linkToDevice: 'it is a link to a pipe or a device',
    linkToNothing: 'it is a link to nothing',
    linkOut: ({ to }: { to: string }) =>
        `it is a link out of the project, to ${to}. Put what it leads to into the project, or name its folder under "projects" in nvs.json`,
    noText: 'what was handed out is no text',
    noEntries: 'what was handed out is no list of files and folders',
    /** In the words of whoever has the files. */
    notHandedOut: ({ why }: { why: string }) => `it was not handed out: "${why}"`
};
