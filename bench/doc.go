// Package bench compares komoney with other libraries. It is a module of its own,
// so that they are no dependencies of komoney.
package bench
