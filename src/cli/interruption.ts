// How a command that somebody stopped comes to its end.

/** Thrown after Ctrl-C where long work is left; caught once, in main. */
export class Interruption extends Error {}
