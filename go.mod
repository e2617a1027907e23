module github.com/komoney/komoney

go 1.25.0
