/** Reports that people read: what the page offers where it may run its script. What stands in braces is filled in there. */
export const pageTools = {
    filter: 'Show rows with',
    shown: '{shown} of {all} rows',
    sort: 'Sort by this column',
    search: 'Find in the report',
    found: '{shown} of {all} found',
    card: 'More on {x}',
    near: 'What it hangs on, and what hangs on it',
    further: 'one step further',
    hits: 'Brings down',
    back: 'Back to {x}',
    places: 'Where the report speaks of it',
    close: 'Close'
};
