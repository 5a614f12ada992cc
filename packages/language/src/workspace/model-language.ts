import { AstUtils } from 'langium';
import { isAssessment, isModel, isWordsProperty } from '../generated/ast.js';
import type { Scale } from '../generated/ast.js';
import { wordsIn, type ClassWord } from '../references/scale-classes.js';
import { isLibrary } from './projects.js';
import type { Projects } from './projects.js';

/** The language that a model is written for: of its assessment, else of its project, else English. */
export function modelLanguage(projects: Projects, uri: string): string {
    const project = projects.of(uri);
    const [stated] = projects
        .documentsOf(project)
        .flatMap(({ parseResult: { value } }) => (isModel(value) ? value.entries.filter(isAssessment) : []))
        .flatMap(each => each.properties.filter(isWordsProperty).filter(({ key }) => key === 'language'))
        .flatMap(({ words }) => words);
    return stated ?? project.config.language ?? 'en';
}

/** The words for the classes of a scale in the language of the model that uses it. */
export function wordsForModel(projects: Projects, uri: string, scale: Scale): readonly ClassWord[] {
    const language = modelLanguage(projects, uri);
    return wordsIn(scale, language, isLibrary(AstUtils.getDocument(scale).uri.toString()) ? 'en' : language);
}
