/// <reference types="vite/client" />
declare module 'virtual:tokens.css';
declare module 'virtual:glossary/*' {
  const terms: { id: string; name: string; what: string; usual: string }[];
  export default terms;
}
