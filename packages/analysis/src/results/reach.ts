import { Id } from '@nvs/model';
import * as z from 'zod';

const processes = z.array(z.strictObject({ id: Id, after: z.number().min(0).describe('Hours after the node went down.') }));
export const ReachResult = z
    .strictObject({
        id: Id,
        within: z
            .array(
                z.strictObject({
                    hours: z.number().positive().describe('How long the node is down.'),
                    processes: z.int().min(0).describe('How many other processes are down by then.')
                })
            )
            .describe('For one, three and seven days.'),
        processes: processes.describe(
            'The other processes that go down while it is, within seven days, those first that go first. What is not listed stays up.'
        ),
        as_feeds: processes
            .optional()
            .describe('The same where what is not stated in rings counts as feeds: the other limit. Absent where it makes no difference.'),
        formula: z.literal('time.reach')
    })
    .describe('What goes down because one node is down alone for so long, with all else up and all buffers full.');
export type ReachResult = z.infer<typeof ReachResult>;
