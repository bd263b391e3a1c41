declare module '*?filePath' {
  /** The absolute path of the file on disk (scripts/vite/file-paths.ts). */
  const path: string;
  export default path;
}
