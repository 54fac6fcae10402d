// The version of this build, put in by the build itself.
declare const __TOOL_VERSION__: string

/** Version as package.json has it, such as `0.1.0`. */
export const toolVersion: string = __TOOL_VERSION__
