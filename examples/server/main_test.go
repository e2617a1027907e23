package main

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/iotest"
)

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		name string
		body io.Reader
		code int
		part string // of the answer
	}{
		{"amounts", strings.NewReader("최대 400억 달러"), http.StatusOK, `"400억 달러"`},
		{"none", strings.NewReader("만원 버스"), http.StatusOK, "[]"},
		{"too long", strings.NewReader(strings.Repeat("가", maxText)), http.StatusRequestEntityTooLarge, "too long"},
		{"broken off", iotest.ErrReader(errors.New("reset")), http.StatusBadRequest, "cut off"},
	} {
		w := httptest.NewRecorder()
		find(w, httptest.NewRequest("POST", "/", tt.body))
		if w.Code != tt.code || !strings.Contains(w.Body.String(), tt.part) {
			t.Errorf("%s: %d %s", tt.name, w.Code, w.Body)
		}
	}
}
