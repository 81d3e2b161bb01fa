self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((one) => one.startsWith("rahnuma")).map((one) => caches.delete(one)));
  await self.registration.unregister();
})()));
