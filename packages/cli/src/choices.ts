// What can be asked for by name. It stands apart from the commands, so that no command is loaded for a line that does not ask for it.
import type { ModelTemplate } from '@nvs/project';
import { CUT_SET_KINDS, FORMAT_NAMES, GAP_GROUPS } from '@nvs/report/basics';

export { CUT_SET_KINDS, GAP_GROUPS };

/** What a model can start from. */
export const modelTemplates = ['national', 'organisation', 'water', 'supply-chain'] as const satisfies readonly ModelTemplate[];

/** How findings are told. */
export const checkFormats = ['text', 'json', 'sarif', 'github', 'junit'] as const;

/** How changes of a table are told. */
export const changeFormats = ['text', 'json'] as const;

/** Of the report, and its print. */
export const reportFormats = [...FORMAT_NAMES, 'pdf'] as const;

export const pictureFormats = ['svg', 'png'] as const;

/** How answers are given. */
export const questionFormats = ['text', 'json', 'markdown'] as const;
