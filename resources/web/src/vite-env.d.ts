/// <reference types="vite/client" />
declare module 'virtual:tokens.css';
declare module 'virtual:engine-words/*' {
  const phrases: import('./i18n/engineWords').Phrases;
  export default phrases;
}
declare module 'virtual:glossary/*' {
  const terms: { id: string; name: string; what: string; usual: string }[];
  export default terms;
}
