import type { Message } from '@nvs/words';

/** Risks by likelihood and impact: what the picture shows, without how it is drawn. One unit of an axis is one class. */
export interface RiskDiagram {
    readonly name: 'risk_diagram';
    readonly x: Axis;
    readonly y: Axis;
    readonly marks: readonly Mark[];
}

export interface Axis {
    readonly title: Message;
    readonly classes: readonly {
        readonly name: string;
        readonly title: Message /** Where it starts, where that is a number. */;
        readonly from?: Message | undefined;
    }[];
}

export interface Mark {
    /** The threat. */
    readonly id: string;
    /** Its number in the list. */
    readonly number: number;
    readonly title: Message;
    /** What stands beside it, if it is named. */
    readonly label: Message;
    /** Between which classes the impact lies, where it is not fully judged and that is known. */
    readonly limits?: Message | undefined;
    /** Diamond: somebody means it; circle: nobody does. */
    readonly shape: 'diamond' | 'circle';
    readonly isNamed: boolean;
    /** 0 to the number of classes. */
    readonly x: number;
    /** The impact is not fully judged: it is at least `y`. */
    readonly isAtLeast: boolean;
    /** Absent: the impact is not known. */
    readonly y?: number | undefined;
}
