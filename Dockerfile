# Sovite: the API and, with another command, a worker. One image, no build step but the packages.

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The dev dependency `node` brings Node 24 to older machines; here it is the image's own.
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SOVITE_DATA=/data
WORKDIR /app
# Embedded, and for secrets of its own, the service writes to /data and to nowhere else.
RUN install -d -o node -g node -m 0700 /data
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY workers ./workers
COPY scripts ./scripts
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
