/** Projects as a whole. */
export const projects = {
    severalAssessments:
        'The project has an assessment already, and only the first counts for its method, horizon and date: take one out, or make two projects.',
    firstIsHere: 'The first is here.'
};
