package komoney

// Kinds and bounds are text in JSON, flags and configuration: the names that String gives.

// MarshalText implements [encoding.TextMarshaler] with the name of String.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler] for the names of [ParseKind], and "" for [KindNone].
// The error is an *[Error] with the code [ErrSyntax].
func (k *Kind) UnmarshalText(text []byte) error {
	v, ok := ParseKind(string(text))
	return setNamed(k, v, ok || len(text) == 0, "unmarshal kind", text)
}

// MarshalText implements [encoding.TextMarshaler] with the name of String.
func (b Bound) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler] for the names of String: "at_least", … and "" for [NoBound].
// The error is an *[Error] with the code [ErrSyntax].
func (b *Bound) UnmarshalText(text []byte) error {
	for v, name := range boundNames {
		if name == string(text) {
			*b = Bound(v)
			return nil
		}
	}
	return setNamed(b, NoBound, false, "unmarshal bound", text)
}

// setNamed sets what a name stands for, or says that the name is unknown.
func setNamed[T any](to *T, v T, ok bool, fn string, text []byte) error {
	if !ok {
		return &Error{Func: fn, Input: string(text), Code: ErrSyntax, Detail: "unknown name"}
	}
	*to = v
	return nil
}
