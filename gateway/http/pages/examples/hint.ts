/** The first lines of each tab. */
export const HINT = `# The run button lists all operations of a tab;
# Ctrl-Enter runs the one at the cursor.`;
