package komoneybeam

import (
	"errors"
	"os"
)

// exchangeInSteps gives each of two folders the name of the other one. Between the steps b is missing, but never a mixture.
func exchangeInSteps(a, b string) error {
	aside := a + "-older"
	if err := os.Rename(b, aside); err != nil {
		return err
	}
	if err := os.Rename(a, b); err != nil {
		return errors.Join(err, os.Rename(aside, b))
	}
	return os.Rename(aside, a)
}
