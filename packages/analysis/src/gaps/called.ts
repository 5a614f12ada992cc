import type { RiskModel } from '@nvs/model';
import { message, titled, type Message } from '@nvs/words';
import { oncePerObject } from '../memo.js';

const titlesIn = oncePerObject(
    (model: RiskModel): ReadonlyMap<string, Message> =>
        new Map(
            Object.values(model).flatMap(list =>
                Array.isArray(list)
                    ? list.flatMap(each =>
                          'id' in each && 'title' in each && each.title.trim() !== '' ? [[each.id, titled(each)] as const] : []
                      )
                    : []
            )
        )
);

/** What an element is called by who reads; its id where it has no title. */
export const calledIn =
    (model: RiskModel) =>
    (id: string): Message =>
        titlesIn(model).get(id) ?? message('text.asWritten', { text: id });

export const maybe = (called: (id: string) => Message, id: string | undefined): Message | undefined =>
    id === undefined ? undefined : called(id);
