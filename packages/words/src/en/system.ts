/** Why the system refuses to read or write something; behind a colon. */
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
    inUse: 'another program is using it'
};
