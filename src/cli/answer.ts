// What a command that did its work answers.

/** Exit code: 0 done, 1 done and the answer is no. */
export type Answer = 0 | 1
