// Two short ways to elements. What a text says becomes text only, never markup.

export const $ = id => document.getElementById(id);

export function make(name, { class: cls, text, ...attributes } = {}, ...children) {
	const e = document.createElement(name);
	if (cls) e.className = cls;
	if (text !== undefined) e.textContent = text;
	for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
	e.append(...children);
	return e;
}

/** Sets the text of an element, but not to what it is: a screen reader would say it again. */
export function tell(e, text) {
	if (e.textContent !== text) e.textContent = text;
}

/** Puts other children into an element. If one in it has the focus, the one that comes to its place has it then. */
export function replace(e, children) {
	const places = () => [...e.querySelectorAll('button, summary, [tabindex]')];
	const at = places().indexOf(document.activeElement);
	e.replaceChildren(...children);
	if (at >= 0) places()[at]?.focus({ preventScroll: true });
}
