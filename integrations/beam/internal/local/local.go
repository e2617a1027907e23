// Package local runs pipelines on Prism, the runner that comes with the Beam SDK, within this process.
package local

import (
	"context"
	"fmt"
	"net"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
)

// Start starts Prism for the pipelines that run from now on, in the place of a job server elsewhere. Prism
// listens on all interfaces and lets everybody start jobs; the error says so where that cannot be confined
// to loopback, and Prism runs nevertheless.
func Start(ctx context.Context) error {
	port, err := freePort()
	if err != nil {
		return err
	}
	if _, err := prism.CreateJobServer(ctx, prism.Options{Port: port}); err != nil {
		return err
	}
	*jobopts.Endpoint = fmt.Sprintf("localhost:%d", port)
	*jobopts.EnvironmentType = "loopback"
	if err := confine(port); err != nil {
		return fmt.Errorf("other machines can reach port %d: %w", port, err)
	}
	return nil
}

// freePort returns a port that nothing listens on.
func freePort() (int, error) {
	l, err := net.Listen("tcp", ":0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}
