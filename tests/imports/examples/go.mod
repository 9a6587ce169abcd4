module example.org/shop

go 1.22

require (
	github.com/gin-gonic/gin v1.9.1
	github.com/jackc/pgx/v5 v5.5.0
	golang.org/x/text v0.14.0 // indirect
)

require github.com/redis/go-redis/v9 v9.5.1
