import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const proxy = { '/api': `http://127.0.0.1:${process.env.PEER_PORT}` };

export default defineConfig({
  plugins: [react()],
  resolve: { preserveSymlinks: true },
  build: { outDir: process.env.PEER_OUT, emptyOutDir: true },
  preview: { proxy },
});
