package komoney

//go:generate go run ./internal/gen
