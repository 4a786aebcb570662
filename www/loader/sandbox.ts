/** What the frame may do. Without `allow-same-origin` it has no origin, so nothing on the page can reach into it; with it, it refuses to start. */
export const SANDBOX = "allow-scripts allow-forms allow-downloads allow-modals";
