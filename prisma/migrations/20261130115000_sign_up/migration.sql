-- A sign-up in one round trip and one commit. What the input contains: app/sign-up/save.server.ts.

-- Counts one use. An expired row starts a new window, as rate-limiter-flexible does it.
CREATE FUNCTION count_use(v_key text, v_seconds integer, v_now timestamp) RETURNS "RateLimit" LANGUAGE plpgsql AS $$
DECLARE
  counted "RateLimit";
BEGIN
  INSERT INTO "RateLimit" AS counter (key, points, expire) VALUES (v_key, 1, v_now + v_seconds * interval '1 second')
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN counter.expire <= v_now THEN 1 ELSE counter.points + 1 END,
    expire = CASE WHEN counter.expire <= v_now THEN EXCLUDED.expire ELSE counter.expire END
  RETURNING * INTO counted;
  RETURN counted;
END $$;

-- Minutes until that time, at least one; 0 without a time, or after it.
CREATE FUNCTION minutes_until(v_time timestamp, v_now timestamp) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN v_time > v_now THEN greatest(1, ceil(extract(epoch FROM v_time - v_now) / 60))::integer ELSE 0 END
$$;

-- Reserves the next slot of a lane; its row's expiry is the last one that was reserved. Null if too many wait.
CREATE FUNCTION reserve_slot(v_key text, v_interval interval, v_latest timestamp, v_now timestamp)
RETURNS timestamp LANGUAGE plpgsql AS $$
DECLARE
  slot timestamp;
BEGIN
  INSERT INTO "RateLimit" AS lane (key, points, expire) VALUES (v_key, 1, v_now + v_interval)
  ON CONFLICT (key) DO UPDATE SET points = 1, expire = greatest(lane.expire, v_now) + v_interval
  WHERE lane.expire <= v_latest
  RETURNING expire INTO slot;
  RETURN slot;
END $$;

-- Consumes an email with a Brief to an inbox. Returns the minutes to wait, 0 if it may be sent.
CREATE FUNCTION consume_brief_email(v_inbox jsonb, v_is_bot boolean, v_now timestamp) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  v_hour text := v_inbox->>'hourKey';
  v_day text := v_inbox->>'dayKey';
  v_pause text := v_inbox->>'pauseKey';
  v_hour_limit integer := (v_inbox->>'perHour')::integer;
  v_day_limit integer := (v_inbox->>'perDay')::integer;
  v_prefix text := CASE WHEN v_is_bot THEN 'bot-' ELSE '' END;
  v_paused integer;
  v_hour_points integer;
  v_hour_minutes integer;
  v_day_points integer;
  v_day_minutes integer;
  v_by_hour "RateLimit";
  v_by_day "RateLimit";
BEGIN
  -- What people have used up is used up for bots, too. For people, only their own uses count.
  SELECT
    coalesce(max(minutes_until(expire, v_now)) FILTER (WHERE key = v_pause OR v_is_bot AND key = 'bot-' || v_pause), 0),
    coalesce(sum(points) FILTER (WHERE key = v_hour OR v_is_bot AND key = 'bot-' || v_hour), 0),
    coalesce(max(minutes_until(expire, v_now)) FILTER (WHERE key IN (v_hour, 'bot-' || v_hour)), 0),
    coalesce(sum(points) FILTER (WHERE key = v_day OR v_is_bot AND key = 'bot-' || v_day), 0),
    coalesce(max(minutes_until(expire, v_now)) FILTER (WHERE key IN (v_day, 'bot-' || v_day)), 0)
  INTO v_paused, v_hour_points, v_hour_minutes, v_day_points, v_day_minutes
  FROM "RateLimit"
  WHERE key = ANY(ARRAY[v_pause, 'bot-' || v_pause, v_hour, 'bot-' || v_hour, v_day, 'bot-' || v_day])
    AND expire > v_now;
  IF v_paused > 0 THEN RETURN v_paused; END IF;
  IF v_hour_points >= v_hour_limit THEN RETURN greatest(v_hour_minutes, 1); END IF;
  IF v_day_points >= v_day_limit THEN RETURN greatest(v_day_minutes, 1); END IF;

  -- Others may have used it up since. From here on, they wait for this transaction.
  v_by_hour := count_use(v_prefix || v_hour, 3600, v_now);
  IF v_by_hour.points > v_hour_limit THEN
    UPDATE "RateLimit" SET points = points - 1 WHERE key = v_prefix || v_hour;
    RETURN greatest(minutes_until(v_by_hour.expire, v_now), 1);
  END IF;
  v_by_day := count_use(v_prefix || v_day, 24 * 3600, v_now);
  IF v_by_day.points > v_day_limit THEN
    UPDATE "RateLimit" SET points = points - 1 WHERE key IN (v_prefix || v_hour, v_prefix || v_day);
    RETURN greatest(minutes_until(v_by_day.expire, v_now), 1);
  END IF;
  RETURN 0;
END $$;

-- Counts an email that no one has opened yet. From the given number on, the inbox has to wait for the next.
CREATE FUNCTION count_unopened(v_inbox jsonb, v_is_bot boolean, v_now timestamp) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_prefix text := CASE WHEN v_is_bot THEN 'bot-' ELSE '' END;
  v_points integer := (count_use(v_prefix || (v_inbox->>'unopenedKey'), (v_inbox->>'unopenedSeconds')::integer, v_now)).points;
  v_wait integer := v_points - (v_inbox->>'unopenedEmails')::integer;
  v_hours integer;
BEGIN
  IF v_wait < 0 THEN RETURN; END IF;
  v_hours := coalesce(v_inbox->'waits'->>v_wait, v_inbox->'waits'->>-1)::integer;
  INSERT INTO "RateLimit" (key, points, expire)
  VALUES (v_prefix || (v_inbox->>'pauseKey'), 1, v_now + v_hours * interval '1 hour')
  ON CONFLICT (key) DO UPDATE SET points = 1, expire = EXCLUDED.expire;
END $$;

-- Decides whether a sign-up is accepted, and when its email is sent. Only what's accepted counts towards a limit, so that
-- rejected forms cost no one else anything. A bot's sign-ups are counted apart, and get the same result.
-- Returns {"outcome": "accepted" | "unverified" | "rate-limited" | "unverified-full" | "shop-full", "minutes", "sendAt"}.
CREATE FUNCTION admit_sign_up(v_limits jsonb, v_shop text, v_is_bot boolean, v_now timestamp)
RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_prefix text := CASE WHEN v_is_bot THEN 'bot-' ELSE '' END;
  v_network text := v_limits->>'networkKey';
  v_shop_keys text[] := ARRAY(SELECT (v_limits->>'shopKey') || ' ' || shard
    FROM generate_series(0, (v_limits->>'shards')::integer - 1) AS shard);
  v_per_hour float8 := (v_limits->>'perHour')::float8;
  v_per_network float8 := (v_limits->>'perNetwork')::float8;
  v_proven integer := 0;
  v_level integer;
  v_bot_level integer;
  v_of_network integer;
  v_of_shop integer;
  v_bots_of_network integer;
  v_bots_of_shop integer;
  v_is_unverified boolean;
  v_inbox jsonb;
  v_minutes integer;
  v_lane text;
  v_share float8;
  v_interval interval;
  v_used "RateLimit";
  v_send_at timestamp;
BEGIN
  -- Uses up the proof of work first, so that a replayed one gets no further.
  IF v_limits->'proof' <> 'null' THEN
    v_used := count_use(v_limits->'proof'->>'key', (v_limits->'proof'->>'seconds')::integer, v_now);
    IF v_used.points <= 1 THEN v_proven := (v_limits->'proof'->>'level')::integer; END IF;
  END IF;

  SELECT
    coalesce(sum(points) FILTER (WHERE key = v_network), 0),
    coalesce(sum(points) FILTER (WHERE key = ANY(v_shop_keys)), 0),
    coalesce(sum(points) FILTER (WHERE key = 'bot-' || v_network), 0),
    coalesce(sum(points) FILTER (WHERE key LIKE 'bot-shop:%'), 0)
  INTO v_of_network, v_of_shop, v_bots_of_network, v_bots_of_shop
  FROM "RateLimit"
  WHERE key = ANY(ARRAY[v_network, 'bot-' || v_network] || v_shop_keys || ARRAY(SELECT 'bot-' || unnest(v_shop_keys)))
    AND expire > v_now;
  SELECT
    count(*) FILTER (WHERE greatest(v_of_network / v_per_network, v_of_shop / v_per_hour) >= share::text::float8),
    count(*) FILTER (WHERE greatest(v_bots_of_network / v_per_network, v_bots_of_shop / v_per_hour) >= share::text::float8)
  INTO v_level, v_bot_level FROM jsonb_array_elements(v_limits->'proofFrom') AS share;
  -- Challenges don't know about bots, so none asks for more than the easiest because of them.
  IF v_is_bot AND v_level = 0 AND v_bot_level > 0 THEN v_level := 1; END IF;
  IF (v_limits->>'isProofRequired')::boolean THEN v_level := greatest(v_level, 1); END IF;
  v_is_unverified := v_proven < v_level;
  -- The script solves a challenge and tries again.
  IF v_is_unverified AND ((v_limits->>'isScript')::boolean OR (v_limits->>'hasAttempt')::boolean AND v_proven = 0) THEN
    RETURN jsonb_build_object('outcome', 'unverified');
  END IF;

  v_inbox := (v_limits->'inbox') || (v_limits->'inbox'->CASE WHEN v_is_unverified THEN 'delayed' ELSE 'brief' END);
  v_minutes := consume_brief_email(v_inbox, v_is_bot, v_now);
  IF v_minutes > 0 THEN RETURN jsonb_build_object('outcome', 'rate-limited', 'minutes', v_minutes); END IF;

  IF v_is_unverified THEN
    -- Networks with a few such forms don't wait for those with many.
    v_used := count_use(v_prefix || (v_limits->>'unverifiedNetworkKey'), 3600, v_now);
    v_lane := 'few';
    v_share := (v_limits->>'delayedShare')::float8;
    IF v_used.points > (v_limits->>'unverifiedPerNetwork')::integer THEN
      v_lane := 'many';
    ELSE
      v_used := count_use(v_prefix || 'unverified-shop:' || v_shop, 3600, v_now);
      IF v_used.points <= (v_limits->>'unverifiedPerShop')::integer THEN
        v_lane := NULL;
      ELSE
        UPDATE "RateLimit" SET points = points - 1 WHERE key = v_used.key;
      END IF;
    END IF;
  ELSIF v_of_shop >= (v_limits->>'delayedFrom')::float8 * v_per_hour THEN
    v_lane := 'verified';
    v_share := 1;
  END IF;

  IF v_lane IS NOT NULL THEN
    v_interval := 3600 / (v_per_hour * v_share) * interval '1 second';
    -- A lane that's full for people is for bots, too.
    PERFORM 1 FROM "RateLimit"
    WHERE key = 'lane-' || v_lane || ':' || v_shop AND expire > v_now + (v_limits->>'maxDelay')::interval;
    IF NOT FOUND THEN
      v_send_at := reserve_slot(v_prefix || 'lane-' || v_lane || ':' || v_shop, v_interval,
        v_now + (v_limits->>'maxDelay')::interval, v_now);
    END IF;
    PERFORM count_use(v_prefix || CASE WHEN v_send_at IS NULL THEN 'not-delayed:' ELSE 'delayed:' END || v_shop, 3600, v_now);
    IF v_send_at IS NULL THEN
      UPDATE "RateLimit" SET points = points - 1
      WHERE key IN (v_prefix || (v_inbox->>'hourKey'), v_prefix || (v_inbox->>'dayKey')) AND points > 0;
      RETURN jsonb_build_object('outcome', CASE WHEN v_is_unverified THEN 'unverified-full' ELSE 'shop-full' END,
        'minutes', ceil(extract(epoch FROM v_interval) / 60)::integer);
    END IF;
  END IF;

  IF NOT v_is_unverified THEN
    PERFORM count_unopened(v_inbox, v_is_bot, v_now);
    PERFORM count_use(v_prefix || v_network, 3600, v_now);
  END IF;
  RETURN jsonb_build_object('outcome', 'accepted', 'isUnverified', v_is_unverified,
    'sendAt', to_char(v_send_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));
END $$;

-- Saves what a reader has requested: the person, the request, what they agreed to, the jobs and the counts.
CREATE FUNCTION save_sign_up(v_input jsonb, v_delivery_wording text, v_marketing_wording text, v_send_at timestamptz, v_now timestamptz)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  v_shop text := v_input->>'shop';
  v_brief text := v_input->'brief'->>'id';
  v_request text := v_input->'request'->>'id';
  v_article text := v_input->'request'->>'articleId';
  v_at timestamp(3) := v_now AT TIME ZONE 'UTC';
  v_person text;
  v_is_checked boolean;
  v_events text[] := ARRAY['requests'];
  v_first record;
  v_jobs integer;
  v_expected integer := CASE WHEN (v_input->>'copyCustomers')::boolean THEN 3 ELSE 2 END;
BEGIN
  INSERT INTO "Person" (id, shop, email, "emailKey", "isDisposable", "createdAt")
  VALUES (v_input->'person'->>'id', v_shop, v_input->'person'->>'email', v_input->'person'->>'emailKey',
    (v_input->'person'->>'isDisposable')::boolean, v_at)
  ON CONFLICT (shop, "emailKey") DO UPDATE SET email = EXCLUDED.email, "isDisposable" = EXCLUDED."isDisposable"
  RETURNING id INTO v_person;

  IF NOT (v_input->'request'->>'isFromEditor')::boolean THEN
    -- The person is locked, so of two requests at once, one is the first.
    SELECT count(*) = 0 AS shop, coalesce(bool_and("articleId" <> v_article), true) AS article,
      coalesce(bool_and("briefId" <> v_brief), true) AS brief
    INTO v_first FROM "BriefRequest" WHERE shop = v_shop AND "personId" = v_person AND NOT "isFromEditor";
    IF v_first.shop THEN v_events := v_events || 'people'::text; END IF;
    IF v_first.article THEN v_events := v_events || 'people:article'::text; END IF;
    IF v_first.brief THEN v_events := v_events || 'people:brief'::text; END IF;
  END IF;

  v_is_checked := NOT (v_input->'request'->>'isArticle')::boolean
    OR EXISTS (SELECT FROM "Article" WHERE shop = v_shop AND "articleId" = v_article);
  INSERT INTO "BriefRequest" (id, shop, "personId", "briefId", "articleId", "isArticleChecked", "isFromEditor", "blockId",
    "stepReached", utm, referrer, locale, "briefLocale", "createdAt")
  SELECT v_request, v_shop, v_person, v_brief, v_article, v_is_checked, "isFromEditor", "blockId",
    "stepReached", utm, referrer, locale, "briefLocale", v_at
  FROM jsonb_to_record(v_input->'request') AS request ("isFromEditor" boolean, "blockId" text, "stepReached" text, utm jsonb,
    referrer text, locale text, "briefLocale" text);

  INSERT INTO "ConsentReceipt" (id, shop, "requestId", purpose, "wordingId", locale, network, "isTicked", "agreedAt")
  SELECT id, v_shop, v_request, purpose, wording, v_input->'request'->>'locale', v_input->'consent'->>'network', ticked, v_at
  FROM (VALUES
    (v_input->'consent'->>'deliveryId', 'delivery'::"ConsentPurpose", v_delivery_wording, (v_input->'consent'->>'isTicked')::boolean),
    (v_input->'consent'->>'marketingId', 'marketing', v_marketing_wording, true)
  ) AS receipt (id, purpose, wording, ticked) WHERE wording IS NOT NULL;

  -- As pg-boss adds jobs. A test compares the rows.
  INSERT INTO pgboss.job (name, data, start_after, expire_seconds, deletion_seconds, keep_until, retry_limit, retry_delay,
    retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
  SELECT queue.name, job.data, v_send_at, expire_seconds, deletion_seconds, v_send_at + retention_seconds * interval '1s',
    retry_limit, retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds
  FROM (VALUES
    ('brief-delivery', jsonb_build_object('shop', v_shop, 'requestId', v_request,
      'delivery', v_input->'delivery'->'id', 'languagePath', v_input->'delivery'->'languagePath')),
    ('flow-trigger', jsonb_build_object('shop', v_shop, 'trigger', 'brief-requested', 'requestId', v_request)),
    ('customer-copy', CASE WHEN v_expected = 3 THEN jsonb_build_object('shop', v_shop, 'personId', v_person) END)
  ) AS job (name, data) JOIN pgboss.queue USING (name) WHERE job.data IS NOT NULL
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS v_jobs = ROW_COUNT;
  IF v_jobs <> v_expected THEN RAISE EXCEPTION 'Couldn’t add the jobs of a sign-up'; END IF;
  IF NOT v_is_checked THEN
    INSERT INTO pgboss.job (name, data, singleton_key, expire_seconds, deletion_seconds, keep_until, retry_limit,
      retry_delay, retry_backoff, retry_delay_max, policy, dead_letter, heartbeat_seconds)
    SELECT name, jsonb_build_object('shop', v_shop), v_shop, expire_seconds, deletion_seconds,
      now() + retention_seconds * interval '1s', retry_limit, retry_delay, retry_backoff, retry_delay_max, policy,
      dead_letter, heartbeat_seconds
    FROM pgboss.queue WHERE name = 'article-names'
    ON CONFLICT DO NOTHING;
  END IF;

  -- Last, because others may wait for these rows. As addCounts in app/insights/counts does it.
  IF NOT (v_input->'request'->>'isFromEditor')::boolean THEN
    INSERT INTO "DailyCount" AS count (shop, event, day, "articleId", "briefId", device, language, shard, n)
    SELECT v_shop, event,
      (v_now AT TIME ZONE coalesce((SELECT "timeZone" FROM "Shop" WHERE shop = v_shop), 'UTC'))::date,
      v_article, v_brief, v_input->'count'->>'device', v_input->'count'->>'language',
      pg_backend_pid() % (v_input->'count'->>'shards')::integer, 1
    FROM unnest(v_events) AS event ORDER BY event
    ON CONFLICT ON CONSTRAINT "DailyCount_pkey" DO UPDATE SET n = count.n + 1;
  END IF;
END $$;

-- Signs someone up, or says why not. Returns what admit_sign_up does, or {"outcome": "stale"} if the settings or the Brief
-- aren't what the form was validated against, or {"outcome": "unknown-wording"}. Without limits, everyone is accepted.
-- "isNewPath" says whether the app proxy isn't where it was last.
CREATE FUNCTION sign_up(v_input jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  v_shop text := v_input->>'shop';
  v_is_bot boolean := (v_input->>'isBot')::boolean;
  v_now timestamptz := (v_input->>'now')::timestamptz;
  v_at timestamp := v_now AT TIME ZONE 'UTC';
  v_limits jsonb := v_input->'limits';
  v_brief text := v_input->'brief'->>'id';
  v_locales text[];
  v_delivery text;
  v_marketing text;
  v_result jsonb := '{"outcome": "accepted", "isUnverified": false, "sendAt": null}';
BEGIN
  IF coalesce((SELECT document FROM "Settings" WHERE shop = v_shop), 'null') <> v_input->'settings' THEN
    RETURN '{"outcome": "stale"}';
  END IF;
  PERFORM 1 FROM "Brief" brief
  WHERE id = v_brief AND shop = v_shop AND handle = v_input->'brief'->>'handle' AND "unpublishedAt" IS NULL
    AND (SELECT max(number) FROM "BriefVersion" WHERE "briefId" = brief.id) = (v_input->'brief'->>'number')::integer;
  IF NOT FOUND THEN RETURN '{"outcome": "stale"}'; END IF;

  -- A translation comes first if it has the same words.
  v_locales := ARRAY(SELECT jsonb_array_elements_text(v_input->'consent'->'locales'));
  SELECT id INTO v_delivery FROM "ConsentWording"
  WHERE shop = v_shop AND "briefId" = v_brief AND purpose = 'delivery' AND version = v_input->'consent'->>'deliveryVersion'
    AND locale = ANY(v_locales) ORDER BY locale DESC LIMIT 1;
  IF v_delivery IS NULL THEN RETURN '{"outcome": "unknown-wording"}'; END IF;
  IF v_input->'consent'->'marketingVersion' <> 'null' THEN
    SELECT id INTO v_marketing FROM "ConsentWording"
    WHERE shop = v_shop AND "briefId" = v_brief AND purpose = 'marketing' AND version = v_input->'consent'->>'marketingVersion'
      AND locale = ANY(v_locales) ORDER BY locale DESC LIMIT 1;
    IF v_marketing IS NULL THEN RETURN '{"outcome": "unknown-wording"}'; END IF;
  END IF;

  IF v_limits <> 'null' THEN
    v_result := admit_sign_up(v_limits, v_shop, v_is_bot, v_at);
    IF v_result->>'outcome' <> 'accepted' THEN RETURN v_result; END IF;
  END IF;

  -- A bot's is saved and rolled back, so that neither the response nor its timing gives that away.
  BEGIN
    PERFORM save_sign_up(v_input, v_delivery, v_marketing, coalesce((v_result->>'sendAt')::timestamptz, now()), v_now);
    IF v_is_bot THEN RAISE EXCEPTION USING ERRCODE = 'UWBOT'; END IF;
  EXCEPTION WHEN SQLSTATE 'UWBOT' THEN NULL;
  END;

  -- Last, because everyone's sign-ups count here. Connections that count at once have rows of their own.
  IF v_limits <> 'null' AND NOT (v_result->>'isUnverified')::boolean THEN
    PERFORM count_use(CASE WHEN v_is_bot THEN 'bot-' ELSE '' END || (v_limits->>'shopKey') || ' '
      || pg_backend_pid() % (v_limits->>'shards')::integer, 3600, v_at);
  END IF;
  RETURN v_result || jsonb_build_object('isNewPath', v_input->'proxyPath' <> 'null' AND EXISTS (
    SELECT FROM "Shop" WHERE shop = v_shop AND "proxyPath" IS DISTINCT FROM v_input->>'proxyPath'));
END $$;
