// Package sqltest tests the columns of package komoney in a real database. It is a module of its own, so that
// those who use komoney do not inherit the database.
package sqltest
