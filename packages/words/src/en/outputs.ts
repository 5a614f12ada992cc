import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What is told of outputs that are no texts: documents, pictures, prints. */
export const outputs = {
    noBrowser:
        'A PDF is printed by a browser, and no Chromium, Chrome or Edge was found. Install one, or name it with --browser or in NVS_BROWSER; or use --format html and print that.',
    browserNotThere: ({ file }: { file: string }) =>
        `The browser ${file} is no program that can be run here. Name one with --browser or in NVS_BROWSER.`,
    notPrinted: ({ program, why }: { program: string; why: 'failed' | 'timeout' }) =>
        `${program} ${why === 'timeout' ? 'took too long to print' : 'did not print'} the report. Use --format html and print that, or name another browser with --browser.`,
    severalProjects: ({ projects }: { projects: readonly string[] }, say: Say) =>
        `A picture is of one project; there are ${say.and(projects)}. Name the path of one.`,
    noPicture: ({ name, names, nearest }: { name: string; names: readonly string[]; nearest: string | undefined }, say: Say) =>
        `There is no picture ${name}.${say.didYouMean(nearest)} ${names.length === 0 ? 'The report of this model has no pictures.' : `The report has ${say.and(names)}.`}`,
    noPictures: 'The report of this model has no pictures: these need likelihoods and impacts on scales of a method.',
    noRaster: 'What makes PNGs is not beside nvsc: install nvsc again, or use --format svg.',
    notToTerminal: 'This is no text, and a terminal would not show it. Name a file with --out.',
    noHouseStyle: ({ file }: { file: string }) =>
        `${file} is no document for Word (.docx) with styles. Save the document of your house as .docx and name that with --reference-doc.`,
    houseStyleUnread: ({ file, why }: { file: string; why: Message }, say: Say) => `${file} cannot be read: ${say.message(why)}`,
    onlyDocx: 'A house style (--reference-doc) is for --format docx.',
    onlyPdf: 'A browser (--browser) is for --format pdf.',
    picture: 'write a picture of the report; without a name, tell which there are',
    pictureArgs: 'name of a picture, then files or folders of one project. Without: the folder you are in',
    pictureFormat: 'kind of picture',
    pictureOut: 'file to write; without it the picture goes to the output',
    referenceDoc: 'document for Word whose styles the report takes, with --format docx',
    browser: 'program that prints, with --format pdf; without it the first Chromium, Chrome or Edge that is installed'
};
