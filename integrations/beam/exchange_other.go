//go:build !linux

package komoneybeam

func exchange(a, b string) error { return exchangeInSteps(a, b) }
