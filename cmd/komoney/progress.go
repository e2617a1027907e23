package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// patience is how long a run goes on before it shows how far it is.
const patience = time.Second

// watch shows how far the source is while a person waits and sees nothing else. The function that it returns ends that.
func (s *source) watch() (stop func()) {
	if !s.e.watched {
		return func() {}
	}
	total := int64(0) // 0 is unknown
	for _, name := range s.names {
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			total = 0
			break
		}
		total += info.Size()
	}
	done, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for tick := time.NewTicker(patience); ; {
			select {
			case <-done:
				tick.Stop()
				s.e.progress("")
				return
			case <-tick.C:
				s.e.progress(progressLine(s.verb, s.read.Load(), total))
			}
		}
	}()
	return func() { close(done); <-ended }
}

// progressLine says how far a run is.
func progressLine(verb string, read, total int64) string {
	line := fmt.Sprintf("komoney %s: %s read", verb, megabytes(read))
	if total > 0 {
		line = fmt.Sprintf("komoney %s: %s of %s, %d %%", verb, megabytes(read), megabytes(total), min(100, read*100/total))
	}
	return line
}

func megabytes(n int64) string {
	if n < 10<<20 {
		return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%d MB", n>>20)
}

// progress shows a line in place of the one before; "" takes it away.
func (e *env) progress(line string) {
	e.warnLock.Lock()
	defer e.warnLock.Unlock()
	if line == "" && !e.showing {
		return
	}
	io.WriteString(e.stderr, clearLine+line)
	e.showing = line != ""
}

// clearLine goes to the start of the line and clears it.
const clearLine = "\r\x1b[K"
