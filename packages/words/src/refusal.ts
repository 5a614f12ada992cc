import { isMessage, message, type Message } from './message.js';

/** What the system's own codes say. */
const REFUSALS: ReadonlyMap<unknown, Message> = new Map([
    ['EACCES', message('system.noPermission')],
    ['EPERM', message('system.noPermission')],
    ['ENOENT', message('system.missing')],
    ['ENOTDIR', message('system.folderIsFile')],
    ['EISDIR', message('system.isFolder')],
    ['ENOSPC', message('system.diskFull')],
    ['EROFS', message('system.readOnly')],
    ['EMFILE', message('system.tooManyOpen')],
    ['ENAMETOOLONG', message('system.nameTooLong')],
    ['EPIPE', message('system.readerGone')],
    ['ENXIO', message('system.noReader')],
    ['EFBIG', message('system.tooLarge')],
    ['EDQUOT', message('system.quota')],
    ['ELOOP', message('system.linksInCircle')],
    ['EBUSY', message('system.inUse')]
]);

/** Why something went wrong: what a message tells of it, a refusal of the system in plain words, anything else as it says itself. */
export function reasonOf(error: unknown): Message {
    if (!(error instanceof Error)) {
        return message('text.asWritten', { text: String(error) });
    }
    if ('said' in error && isMessage(error.said)) {
        return error.said;
    }
    const code = 'code' in error ? error.code : undefined;
    const isOfSystem = typeof code === 'string' && /^E[A-Z0-9]+$/.test(code);
    return REFUSALS.get(code) ?? (isOfSystem ? message('system.refused', { code }) : message('text.asWritten', { text: error.message }));
}
