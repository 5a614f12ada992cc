import type { AstNode } from 'langium';
import type { Method, Model } from '../generated/ast.js';
import type { Place } from './resolution.js';

/** What a name means depends on the project that it stands in. */
export interface ProjectAround {
    /** From where the names in a file are looked up. */
    place(model: Model): Place;
    /** The method that applies to a node. */
    methodAt(node: AstNode): Method | undefined;
}
