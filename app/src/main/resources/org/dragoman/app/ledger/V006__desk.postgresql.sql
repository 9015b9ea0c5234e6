CREATE INDEX api_token_user ON api_token (user_name);
CREATE INDEX app_session_user ON app_session (user_name);
CREATE INDEX audit_log_number ON audit_log (number);
CREATE INDEX job_body_job ON job_body (job);
