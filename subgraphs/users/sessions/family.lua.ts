/**
 * KEYS: the family, its retry, the account's list of sessions, the public id of the session. ARGV: hash shown, hash of the
 * next token, the next token encrypted, client, seconds for concurrent repetitions, seconds for one after a lost answer, life
 * in seconds, now and end of life in milliseconds, member of the list, owner and session behind the public id, IP address,
 * user agent, `1` in cookie mode.
 *
 * In cookie mode a token that is younger than the time for repetitions stays the newest one: tabs that start together would
 * otherwise rotate one after another, and an answer that arrives late would put a used token back into the cookie.
 */
export const ROTATE = `
local current = redis.call('HGET', KEYS[1], 'current')
if not current then return {'ended', ''} end
local retry = redis.call('HMGET', KEYS[2], 'shown', 'client', 'next')
local isSameClient = retry[2] == ARGV[4]
local age = tonumber(ARGV[6]) * 1000 - redis.call('PTTL', KEYS[2])
local isRecent = isSameClient and age < tonumber(ARGV[5]) * 1000
if current == ARGV[1] then
  if isRecent and ARGV[14] == '1' then return {'retried', retry[3]} end
  redis.call('HSET', KEYS[1], 'current', ARGV[2], 'usedAt', ARGV[8], 'ip', ARGV[12], 'userAgent', ARGV[13])
  redis.call('EXPIRE', KEYS[1], ARGV[7])
  redis.call('DEL', KEYS[2])
  redis.call('HSET', KEYS[2], 'shown', ARGV[1], 'client', ARGV[4], 'next', ARGV[3])
  redis.call('EXPIRE', KEYS[2], ARGV[6])
  redis.call('ZADD', KEYS[3], ARGV[9], ARGV[10])
  redis.call('EXPIRE', KEYS[3], ARGV[7])
  redis.call('SET', KEYS[4], ARGV[11], 'EX', ARGV[7])
  return {'rotated', ''}
end
if retry[1] == ARGV[1] and isSameClient then
  if isRecent then return {'retried', retry[3]} end
  if redis.call('HINCRBY', KEYS[2], 'late', 1) == 1 then return {'retried', retry[3]} end
end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[4])
redis.call('ZREM', KEYS[3], ARGV[10])
return {'reused', ''}`;
