/** Remarks that let a finding stand. */
export const allow = {
    nothing: 'Which finding may stand here? Write its code and why: // nvs: allow impact/number because the letter has only numbers',
    unknown: ({ code, near }: { code: string; near: string | undefined }) =>
        `There is no finding ${code}.${near === undefined ? ' Its code stands beside each finding, such as impact/number.' : ` Did you mean ${near}?`}`,
    error: ({ code }: { code: string }) => `${code} is an error: that cannot be allowed. Mend it, and take this remark out.`,
    reason: ({ code }: { code: string }) =>
        `Why may this stand? Write it behind because: // nvs: allow ${code} because … Without a reason nothing is allowed.`,
    unused: ({ code }: { code: string }) => `${code} is not found here any more, so there is nothing to allow: take the remark out.`,
    here: ({ code }: { code: string }) => `Allow ${code} here, because …`
};
