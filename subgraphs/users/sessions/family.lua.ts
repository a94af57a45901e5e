/**
 * KEYS: the family, its retry, the account's list of sessions. ARGV: hash shown, hash of the next token, the next
 * token encrypted, client, seconds for a retry, life in seconds, end of life in milliseconds, session.
 */
export const ROTATE = `
local current = redis.call('HGET', KEYS[1], 'current')
if not current then return {'ended', ''} end
if current == ARGV[1] then
  redis.call('HSET', KEYS[1], 'current', ARGV[2])
  redis.call('EXPIRE', KEYS[1], ARGV[6])
  redis.call('HSET', KEYS[2], 'shown', ARGV[1], 'client', ARGV[4], 'next', ARGV[3])
  redis.call('EXPIRE', KEYS[2], ARGV[5])
  redis.call('ZADD', KEYS[3], ARGV[7], ARGV[8])
  redis.call('EXPIRE', KEYS[3], ARGV[6])
  return {'rotated', ''}
end
local retry = redis.call('HMGET', KEYS[2], 'shown', 'client', 'next')
if retry[1] == ARGV[1] and retry[2] == ARGV[4] then return {'retried', retry[3]} end
redis.call('DEL', KEYS[1], KEYS[2])
redis.call('ZREM', KEYS[3], ARGV[8])
return {'reused', ''}`;
