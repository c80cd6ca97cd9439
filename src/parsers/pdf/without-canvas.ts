/*
 * pdfjs makes one DOMMatrix when it is loaded, for drawing, which never happens here. The jail shuts out the native
 * canvas package that would bring the class, so an empty one stands in; import this before pdfjs.
 */
if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} });

export {};
