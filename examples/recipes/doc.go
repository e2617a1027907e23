// Package recipes shows komoney beside the types and tools that a program already has: docs/recipes.md says more. Copy what
// you need. It is a module of its own, so that those who use komoney do not inherit what it requires.
package recipes
